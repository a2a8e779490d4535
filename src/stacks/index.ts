export { EnvironmentChart } from './environment-chart';
export type { EnvironmentChartProps } from './environment-chart';
export { originOf } from './origins/origin';
export type { Origin } from './origins/origin';
