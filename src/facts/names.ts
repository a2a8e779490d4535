import { quote } from '../problems';
import type { Problem } from '../problems';
import { at } from './json';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const TOPIC = /^[a-zA-Z0-9._-]{1,249}$/;

/** Kubernetes takes it as `metadata.name`: a DNS subdomain (RFC 1123) of at most 253 characters. */
export function isResourceName(name: string): boolean {
  return name.length <= 253 && SUBDOMAIN.test(name);
}

/** Kafka takes it as the name of a topic. */
export function isTopicName(name: string): boolean {
  return TOPIC.test(name) && name !== '.' && name !== '..';
}

/** `metadata.name` for a Kafka name: the name when it is legal, else lower case with `-` for what is not. */
export function resourceNameFor(kafkaName: string): string {
  if (isResourceName(kafkaName)) return kafkaName;
  return kafkaName
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '-')
    .replace(/\.(?=[.-])|(?<=[.-])\./g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
}

/** Equal for topics that Kafka refuses beside each other: `.` and `_` are one to its metrics. */
export function topicCollisionKey(name: string): string {
  return name.replaceAll('.', '_');
}

/** What is wrong with the name of a Kubernetes resource; one with `generateName` gets its name from Kubernetes. */
export function resourceNameProblems(metadata: unknown): Problem[] {
  const name = at(metadata, 'name');
  if (typeof name === 'string' && isResourceName(name)) return [];
  if (name === undefined && at(metadata, 'generateName') !== undefined) return [];
  return [
    {
      rule: 'schema/name',
      message:
        name === undefined
          ? 'the resource has no name'
          : `${JSON.stringify(name)} cannot be the name of a Kubernetes resource`,
      remedy:
        'use lower-case letters, digits, - and ., beginning and ending with a letter or digit, at most 253 of them',
      pointer: '/metadata/name',
    },
  ];
}

/** What is wrong with the name of a Kafka topic. */
export function topicNameProblems(name: string, pointer: string): Problem[] {
  if (isTopicName(name)) return [];
  return [
    {
      rule: 'kafka/topic-name',
      message: `${quote(name)} cannot be the name of a topic`,
      remedy: 'use letters, digits, ., _ and -, at most 249 of them',
      pointer,
    },
  ];
}
