import type { Leaf } from '../../../api/conditions';
import { AttributeFields } from '../fields/AttributeFields';
import { CardFields } from '../fields/CardFields';
import { ConsentFields } from '../fields/ConsentFields';
import { ContactFields } from '../fields/ContactFields';
import { EventFields } from '../fields/EventFields';
import type { FieldsOf } from '../fields/FieldsOf';
import { ListFields } from '../fields/ListFields';
import { MessageFields } from '../fields/MessageFields';

export function LeafFields({ leaf, ...props }: FieldsOf<Leaf>) {
  switch (leaf.kind) {
    case 'attribute':
      return <AttributeFields {...props} leaf={leaf} />;
    case 'card':
      return <CardFields {...props} leaf={leaf} />;
    case 'contact':
      return <ContactFields {...props} leaf={leaf} />;
    case 'consent':
      return <ConsentFields {...props} leaf={leaf} />;
    case 'event':
      return <EventFields {...props} leaf={leaf} />;
    case 'list':
      return <ListFields {...props} leaf={leaf} />;
    case 'message':
      return <MessageFields {...props} leaf={leaf} />;
  }
}
