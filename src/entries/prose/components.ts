/** The components an author may type in an entry's body, and the HTML each stands for. No other is let through. */
import type { Element, ElementContent } from 'hast';

/** @param attributes as typed, all plain text  @param children what stands between the tags */
type Component = (attributes: Readonly<Record<string, string>>, children: ElementContent[]) => Element;

const element = (tagName: string, children: ElementContent[], className?: string): Element => ({
  type: 'element',
  tagName,
  properties: className ? { className: [className] } : {},
  children,
});

export const COMPONENTS: Readonly<Record<string, Component>> = {
  Note: ({ title = 'Note' }, children) =>
    element('aside', [element('strong', [{ type: 'text', value: title }]), ...children], 'note'),
};
