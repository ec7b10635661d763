// Finds the office suite that opens what is exported for Word, as a learner's or an assessor's would.
import { canInstallPackages, findProgram, installPackages, isExecutable } from './system.mjs';

/**
 * The path of LibreOffice, installed first where that can be done.
 * @returns {Promise<string>}
 */
export async function ensureLibreOffice() {
  const named = process.env['LIBREOFFICE_PATH'];
  if (named && !isExecutable(named)) throw new Error(`LIBREOFFICE_PATH names ${named}, which is not a program.`);
  const found = named ?? findLibreOffice();
  if (found) return found;
  // Writer alone and without windows: a tenth of the whole.
  if (canInstallPackages()) await installPackages('--no-install-recommends', 'libreoffice-writer-nogui');
  const installed = findLibreOffice();
  if (installed) return installed;
  throw new Error('LibreOffice was not found. Install LibreOffice Writer, or name its program in LIBREOFFICE_PATH.');
}

/** Where the installers of Windows and macOS put it; neither adds it to PATH. */
const installerPaths = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const findLibreOffice = () => findProgram('soffice', 'libreoffice') ?? installerPaths.find(isExecutable);
