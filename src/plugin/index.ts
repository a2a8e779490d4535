export { StrimziValidation } from './strimzi-validation';
export type { StrimziValidationProps } from './strimzi-validation';
