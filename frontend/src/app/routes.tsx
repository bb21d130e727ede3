import { createHashRouter, Navigate } from 'react-router';
import { CampaignPage } from '../pages/campaign/CampaignPage';
import { EditCampaignPage, NewCampaignPage } from '../pages/campaign/EditCampaignPage';
import { CampaignsPage } from '../pages/campaigns/CampaignsPage';
import { CascadesPage } from '../pages/cascades/CascadesPage';
import { CustomerPage } from '../pages/customer/CustomerPage';
import { CustomersPage } from '../pages/customers/CustomersPage';
import { ImportsPage } from '../pages/imports/ImportsPage';
import { PolicyPage } from '../pages/policy/PolicyPage';
import { ProvidersPage } from '../pages/providers/ProvidersPage';
import { RunPage } from '../pages/run/RunPage';
import { RunsPage } from '../pages/runs/RunsPage';
import { SandboxPage } from '../pages/sandbox/SandboxPage';
import { NewSegmentPage, SegmentPage } from '../pages/segments/SegmentPage';
import { SegmentsPage } from '../pages/segments/SegmentsPage';
import { SuppressionsPage } from '../pages/suppressions/SuppressionsPage';
import { TopicsPage } from '../pages/topics/TopicsPage';
import { WebhookPage } from '../pages/webhooks/WebhookPage';
import { WebhooksPage } from '../pages/webhooks/WebhooksPage';
import { NotFound } from './NotFound';
import { PageCrash } from './PageCrash';
import { Shell } from './Shell';

// bpmn-js is large, and only these pages draw diagrams.
const cascadePage = async () => {
  const { CascadePage } = await import('../pages/cascade/CascadePage');
  return { Component: CascadePage };
};

const builderPage = async () => {
  const { BuilderPage } = await import('../pages/builder/BuilderPage');
  return { Component: BuilderPage };
};

const elementTemplatesPage = async () => {
  const { ElementTemplatesPage } = await import('../pages/elementTemplates/ElementTemplatesPage');
  return { Component: ElementTemplatesPage };
};

const comparePage = async () => {
  const { ComparePage } = await import('../pages/cascade/versions/ComparePage');
  return { Component: ComparePage };
};

const pages = [
  { index: true, element: <Navigate to="/cascades" replace /> },
  { path: 'cascades', element: <CascadesPage /> },
  { path: 'cascades/:key', lazy: cascadePage },
  { path: 'cascades/:key/edit', lazy: builderPage },
  { path: 'element-templates', lazy: elementTemplatesPage },
  { path: 'cascades/:key/compare', lazy: comparePage },
  { path: 'campaigns', element: <CampaignsPage /> },
  { path: 'campaigns/new', element: <NewCampaignPage /> },
  { path: 'campaigns/:id', element: <CampaignPage /> },
  { path: 'campaigns/:id/edit', element: <EditCampaignPage /> },
  { path: 'runs', element: <RunsPage /> },
  { path: 'runs/:id', element: <RunPage /> },
  { path: 'customers', element: <CustomersPage /> },
  { path: 'customers/:id', element: <CustomerPage /> },
  { path: 'imports', element: <ImportsPage /> },
  { path: 'suppressions', element: <SuppressionsPage /> },
  { path: 'topics', element: <TopicsPage /> },
  { path: 'providers', element: <ProvidersPage /> },
  { path: 'sandbox/:id?', element: <SandboxPage /> },
  { path: 'policy', element: <PolicyPage /> },
  { path: 'segments', element: <SegmentsPage /> },
  { path: 'segments/new', element: <NewSegmentPage /> },
  { path: 'segments/:id', element: <SegmentPage /> },
  { path: 'webhooks', element: <WebhooksPage /> },
  { path: 'webhooks/:id', element: <WebhookPage /> },
  { path: '*', element: <NotFound /> },
];

export const router = createHashRouter([
  {
    element: <Shell />,
    hydrateFallbackElement: <></>,
    children: [{ errorElement: <PageCrash />, children: pages }],
  },
]);
