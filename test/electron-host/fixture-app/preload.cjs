const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('fixture', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  missing: () => ipcRenderer.invoke('missing'),
  uncloneable: () => ipcRenderer.invoke('function'),
  tell: (text) => ipcRenderer.send('tell', text),
  onTold: (listener) => ipcRenderer.once('told', (_event, text, date) => listener(text, date)),
  throws: () => {
    throw new TypeError('thrown in the preload');
  },
  unknownApi: () => ipcRenderer.sendSync('echo'),
  nested: { list: [{ deep: true }] },
  versions: process.versions.electron,
});
