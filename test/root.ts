/** The project's folder. npm, jest and tsx are started there, and no other way of finding it works in both kinds of modules. */
export const ROOT = process.cwd();
