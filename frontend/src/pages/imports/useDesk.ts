import { useSyncExternalStore } from 'react';
import { desk } from './desk';

export const useDesk = () => useSyncExternalStore(desk.subscribe, desk.current);
