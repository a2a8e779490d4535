import { z } from 'zod';

import { layer } from './layer';
import { size } from './values';

const secretKey = z.strictObject({
  secret: z.string().min(1).describe('name of a Secret of yours'),
  key: z.string().min(1).describe('the key in it'),
});

const name = z.string().min(1);

const store = {
  plugin: z
    .union([
      z.strictObject({ classPath: name.describe('pattern of the jars in the image of the brokers') }),
      z.strictObject({ image: name.describe('an image that holds the jars and is mounted') }),
    ])
    .describe("where Aiven's plugin is"),
  cache: z
    .strictObject({
      size: size.describe('how large it may grow'),
      prefetch: size.optional().describe('how much is fetched ahead'),
    })
    .optional()
    .describe('what was fetched, on a disk of the pod'),
  chunkSize: size.optional().describe('in what parts segments are fetched'),
  keyPrefix: name.optional().describe('with which the names of objects begin'),
  config: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe('more settings of the plugin'),
};

const s3 = z.strictObject({
  ...store,
  bucket: name.describe('the bucket'),
  region: name.describe('its region'),
  endpoint: name.optional().describe('address of what speaks like S3'),
  credentials: z
    .strictObject({
      accessKeyId: secretKey.describe('the id of the key'),
      secretAccessKey: secretKey.describe('the key'),
    })
    .optional()
    .describe('keys from Secrets; what AWS gives the pods unless said'),
});

const gcs = z.strictObject({
  ...store,
  bucket: name.describe('the bucket'),
  credentials: secretKey.optional().describe('the file with the key of a service account'),
});

const azure = z.strictObject({
  ...store,
  container: name.describe('the container'),
  account: name.describe('the storage account'),
  credentials: z
    .strictObject({
      tenantId: secretKey.describe('the tenant'),
      clientId: secretKey.describe('the id of the application'),
      clientSecret: secretKey.describe('its secret'),
    })
    .optional()
    .describe('an application that may use it'),
});

/** Old segments in an object store. */
export const tieredStorage = layer({
  s3: s3.describe('in S3'),
  gcs: gcs.describe('in Google Cloud Storage'),
  azure: azure.describe('in Azure Blob Storage'),
  className: name.describe('class of a plugin of yours'),
  classPath: name.describe('where its jars are'),
  config: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .describe('its settings, without secrets'),
}).meta({ id: 'tiered-storage' });
