import { base64url, type Memory } from './memory.ts';
import type { Server } from './server.ts';

/** Web push: notifications that come even when the site is not open. */
export class Push {
  constructor(
    private readonly server: Server,
    private readonly memory: Memory,
    private readonly worker: string,
  ) {}

  static supported(): boolean {
    return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  }

  /** Asks the visitor first, for which browsers want a click just before. */
  async subscribe(token: string): Promise<boolean> {
    if (!Push.supported() || (await Notification.requestPermission()) !== 'granted') {
      return false;
    }
    await navigator.serviceWorker.register(this.worker);
    const { pushManager } = await navigator.serviceWorker.ready;
    const { publicKey } = (await (await this.server.ask('GET', 'key')).json()) as {
      publicKey: string;
    };
    const old = await pushManager.getSubscription();
    if (old && keyOf(old) !== publicKey) {
      await old.unsubscribe();
    }
    await this.report(
      await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }),
      token,
    );
    return true;
  }

  /** Tells anew who it is, where the visitor has said yes before. */
  async renew(token: string): Promise<void> {
    if (Push.supported() && Notification.permission === 'granted') {
      const subscription = await this.current();
      if (subscription) {
        await this.report(subscription, token);
      }
    }
  }

  private async report(subscription: PushSubscription, token: string): Promise<void> {
    const known = `${token} ${subscription.endpoint}`;
    if (this.memory.get()?.push !== known) {
      await this.server.ask('PUT', 'subscription', { subscription, token });
      this.memory.change({ push: known });
    }
  }

  /** Ends the subscription of somebody who has left, even if the page was left before it was done. */
  async leave(): Promise<void> {
    if (this.memory.get()?.leaving && Push.supported()) {
      const subscription = await this.current();
      if (subscription) {
        await this.server.ask('DELETE', 'subscription', { subscription });
        await subscription.unsubscribe();
      }
    }
    this.memory.left();
  }

  private async current(): Promise<PushSubscription | null | undefined> {
    const worker = await navigator.serviceWorker.getRegistration(this.worker);
    return worker?.pushManager.getSubscription();
  }
}

function keyOf({ options }: PushSubscription): string {
  return base64url(new Uint8Array(options.applicationServerKey ?? []));
}
