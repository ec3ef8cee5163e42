export { t as compilePolicy } from "./compile-m7BOblsI.js";
