export { COMMANDS } from './commands';
export { main } from './main';
