// Makes sure that the tests have the programs that read what we make and that we did not write: poppler for PDF, LibreOffice
// for the files of offices. They are installed here when this is a Debian machine on which we may; it takes a quarter of a
// minute, once.
import { spawnSync } from 'node:child_process';

const wanted = [
  { program: 'pdftotext', packages: ['poppler-utils'] },
  { program: 'soffice', packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'] },
];

const isThere = ({ program }) => !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;
const missing = wanted.filter((reader) => !isThere(reader));

if (missing.length > 0) {
  const packages = missing.flatMap((reader) => reader.packages);
  console.error(`Installing Debian's ${packages.join(', ')} for the tests of documents (once)…`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const installed = apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
  if (!installed || !missing.every(isThere)) {
    console.error(`Install ${packages.join(', ')} yourself, and try again.`);
    process.exit(1);
  }
}
