import { Analytics } from '@segment/analytics-node';

const [host, writeKey, userId] = process.argv.slice(2);
const analytics = new Analytics({ writeKey, host, maxRetries: 0 });
analytics.on('error', error => {
  console.error(error);
  process.exitCode = 1;
});

const anonymousId = `${userId}-visitor`;
analytics.track({ anonymousId, event: 'Product Viewed', properties: { sku: 'lamp' } });
analytics.identify({ userId, anonymousId, traits: { email: 'kim@example.org', phone: '+79161234567', firstName: 'Kim' } });
analytics.group({ userId, groupId: 'lamps-ltd', traits: { name: 'Lamps Ltd' } });
analytics.track({
  userId,
  event: 'Order Status Changed',
  properties: { orderId: '1001', status: 'shipped', url: 'https://shop.example/orders/1001' },
});
analytics.page({ userId, category: 'Docs', name: 'Lamps', properties: { path: '/lamps' } });
analytics.screen({ userId, name: 'Basket' });
analytics.alias({ userId, previousId: `${userId}-old` });

await analytics.closeAndFlush();
