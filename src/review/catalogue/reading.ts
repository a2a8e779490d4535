export { listedRules } from './listing';
export { rulesMarkdown } from './markdown';
export { pageText, weightText } from './text';
