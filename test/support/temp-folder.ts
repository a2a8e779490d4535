import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that exists for one test file, as the working directory. */
export class TempFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'cdk8s-strimzi-'));
  readonly #before = process.cwd();

  constructor() {
    process.chdir(this.path);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), text);
    }
  }

  /** Every file below a folder with its text. */
  read(folder: string): Record<string, string> {
    const files = readdirSync(join(this.path, folder), { recursive: true, withFileTypes: true });
    const names = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      names.toSorted().map((name) => [name.slice(join(this.path, folder).length + 1), readFileSync(name, 'utf8')]),
    );
  }

  /** Names of everything in it. */
  names(): string[] {
    return readdirSync(this.path, { recursive: true, encoding: 'utf8' }).toSorted();
  }

  remove(): void {
    process.chdir(this.#before);
    rmSync(this.path, { recursive: true });
  }
}
