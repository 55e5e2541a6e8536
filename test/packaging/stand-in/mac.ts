import { fuseWire } from './fuse-wire.ts';
import { writeAll } from './write-all.ts';

const framework = 'Electron.app/Contents/Frameworks/Electron Framework.framework';

/** Electron's folder for macOS: the bundle that electron-builder renames and rewrites. Nothing in it can be started. */
export function makeMac(folder: string, version: string): void {
  writeAll(folder, {
    ...bundle('Electron.app', 'Electron', 'com.github.Electron', version),
    'Electron.app/Contents/Resources/electron.icns': '',
    'Electron.app/Contents/Resources/en.lproj/locale.pak': '',
    [`${framework}/Electron Framework`]: fuseWire,
    [`${framework}/Resources/en.lproj/locale.pak`]: '',
    [`${framework}/Versions/A/Resources/en.lproj/locale.pak`]: '',
    LICENSE: 'Stand-in for the licence of Electron.\n',
    'LICENSES.chromium.html': 'Stand-in for the licences of Chromium.\n',
    version,
  });
  for (const kind of ['', ' (Renderer)', ' (Plugin)', ' (GPU)']) {
    const name = `Electron Helper${kind}`;
    const place = `Electron.app/Contents/Frameworks/${name}.app`;
    writeAll(folder, bundle(place, name, 'com.github.Electron.helper', version));
  }
}

const bundle = (place: string, name: string, id: string, version: string): Record<string, string> => ({
  [`${place}/Contents/MacOS/${name}`]: 'Stand-in\n',
  [`${place}/Contents/Info.plist`]: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>
    <key>CFBundleIdentifier</key><string>${id}</string>
    <key>CFBundleExecutable</key><string>${name}</string>
    <key>CFBundleName</key><string>${name}</string>
    <key>CFBundleVersion</key><string>${version}</string>
    <key>CFBundleIconFile</key><string>electron.icns</string>
  </dict>
</plist>
`,
});
