import { attaching } from './attaching.ts';
import { end } from './check.ts';
import { figures } from './figures.ts';
import { listen } from './listening.ts';
import { permissions } from './permissions.ts';
import { scanning } from './scanning.ts';
import { unplugging } from './unplugging.ts';

/** Started by `init` in the guest: the station's scanner code against the kernel's own HID devices. */

const listening = listen();
await attaching(listening);
await scanning(listening);
await unplugging(listening);
await figures(listening);
await listening.stop();
await permissions();
end(0);
