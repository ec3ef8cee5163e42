/** What an assignment file is called. */
export const CONFIG_NAME = "grader.config.yaml";
