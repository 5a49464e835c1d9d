/** The forms of text that can be read. */
export type TextForm = 'plain' | 'html' | 'pdf' | 'docx';
