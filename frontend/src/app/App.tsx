import { QueryClientProvider } from '@tanstack/react-query';
import { queries } from './queries';
import { SessionGate } from './SessionGate';

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SessionGate />
    </QueryClientProvider>
  );
}
