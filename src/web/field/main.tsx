import '../ui/tokens.css';
import './field.css';
import './frame.css';
import { createRoot } from 'react-dom/client';
import { Field } from './app.tsx';
import { FieldWords } from './words.tsx';

const root = document.querySelector('#field');
if (root) {
  createRoot(root).render(
    <FieldWords>
      <Field />
    </FieldWords>,
  );
}
