export type {}; // a module, so that this is not the global one
declare const self: ServiceWorkerGlobalScope;

interface Notice {
  kaskad: number;
  id: string;
  title?: string;
  body: string;
  image?: string;
  link?: string;
  buttons: { text: string; link: string }[];
  report: string;
}

/** Newer than what TypeScript knows of notifications. */
type Options = NotificationOptions & {
  image?: string | undefined;
  actions?: { action: string; title: string }[];
};

function notice(data: PushMessageData | null): Notice | undefined {
  try {
    const read = data?.json() as Notice | undefined;
    return read?.kaskad ? read : undefined;
  } catch {
    return undefined; // somebody else's
  }
}

function report({ report }: Notice, deed: 'shown' | 'clicked'): Promise<unknown> {
  return fetch(`${report}/${deed}`, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}

async function show(read: Notice): Promise<void> {
  const options: Options = {
    body: read.body,
    data: read,
    tag: read.id,
    image: read.image,
    actions: read.buttons.map(({ text }, place) => ({ action: String(place), title: text })),
  };
  await self.registration.showNotification(read.title ?? self.location.hostname, options);
  await report(read, 'shown');
}

/** To a window that is there already, if one shows just this. */
async function open(target: string | undefined): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => target === undefined || url === target);
  if (there) {
    await there.focus();
  } else {
    await self.clients.openWindow(target ?? self.registration.scope);
  }
}

self.addEventListener('push', (event) => {
  const read = notice(event.data);
  if (read) {
    event.waitUntil(show(read));
  }
});

self.addEventListener('notificationclick', (event) => {
  const read = event.notification.data as Notice | undefined;
  if (read?.kaskad) {
    event.notification.close();
    const target = event.action ? read.buttons[Number(event.action)]?.link : read.link;
    const web = target && /^https?:\/\//i.test(target) ? target : undefined;
    event.waitUntil(Promise.all([open(web), report(read, 'clicked')]));
  }
});
