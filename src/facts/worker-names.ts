/** The group of the workers and the names of their topics. */
export interface WorkerNames {
  readonly groupId: string;
  readonly configStorageTopic: string;
  readonly offsetStorageTopic: string;
  readonly statusStorageTopic: string;
}

/** Names that follow from that of the resource, where none is said: workers that share one of them become one cluster. */
export function workerNames(name: string, said: Partial<WorkerNames>): WorkerNames {
  return {
    groupId: said.groupId ?? name,
    configStorageTopic: said.configStorageTopic ?? `${name}-configs`,
    offsetStorageTopic: said.offsetStorageTopic ?? `${name}-offsets`,
    statusStorageTopic: said.statusStorageTopic ?? `${name}-status`,
  };
}
