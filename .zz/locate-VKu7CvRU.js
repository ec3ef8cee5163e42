export { t as locator } from "./locate-BZJjR13P.js";
