import type { Problem } from '../../problems';
import { at, listOf, words } from '../json';
import { isQuartzCron } from './quartz-cron';

/** What is wrong with certificate authorities and the windows in which certificates are renewed. */
export function certificateProblems(spec: unknown): Problem[] {
  return [
    ...['clusterCa', 'clientsCa'].flatMap((ca) => lifetimeProblems(at(spec, ca), ca)),
    ...windowProblems(at(spec, 'maintenanceTimeWindows')),
  ];
}

/** The defaults of the operator, which hold for what is left out. */
const DEFAULT_DAYS = { validityDays: 365, renewalDays: 30 } as const;

function lifetimeProblems(ca: unknown, name: string): Problem[] {
  const validity = Number(words(at(ca, 'validityDays') ?? DEFAULT_DAYS.validityDays));
  const renewal = Number(words(at(ca, 'renewalDays') ?? DEFAULT_DAYS.renewalDays));
  if (!(renewal >= validity)) return [];
  return [
    {
      rule: 'operator/ca-lifetime',
      message: `${name} is renewed ${renewal} days before an end that is ${validity} days away: every reconciliation would renew it and roll the cluster`,
      remedy: 'set renewalDays well below validityDays',
      pointer: `/spec/${name}/renewalDays`,
    },
  ];
}

function windowProblems(windows: unknown): Problem[] {
  return listOf(windows).flatMap((window, index) => {
    if (typeof window !== 'string' || isQuartzCron(window)) return [];
    return [
      {
        rule: 'operator/maintenance-window',
        message: `${JSON.stringify(window)} is not a Quartz cron: the window would never open and certificates would run out`,
        remedy: 'write 6 or 7 fields, for example "* * 1-4 ? * SAT,SUN *"',
        pointer: `/spec/maintenanceTimeWindows/${index}`,
      },
    ];
  });
}
