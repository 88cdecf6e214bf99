// A few steps on the trees that parse5 makes.
import { parse, parseFragment, serialize, serializeOuter } from 'parse5';

export { parse, serialize, serializeOuter };

/** Returns every element below a node for which the test holds, in the order of the page. */
export function all(node, isSought) {
  return (node.childNodes ?? []).flatMap((child) => [...(isSought(child) ? [child] : []), ...all(child, isSought)]);
}

/** Returns the value of an attribute, or an empty text. */
export function attribute(node, name) {
  return node.attrs?.find((one) => one.name === name)?.value ?? '';
}

/** Sets an attribute. */
export function setAttribute(node, name, value) {
  node.attrs = [...node.attrs.filter((one) => one.name !== name), { name, value }];
}

/** Says whether an element has a class. */
export function hasClass(node, name) {
  return attribute(node, 'class').split(/\s+/u).includes(name);
}

/** Returns the text of a node and everything below it, with single spaces. */
export function textOf(node) {
  const texts = (one) => (one.nodeName === '#text' ? [one.value] : (one.childNodes ?? []).flatMap(texts));
  return texts(node).join('').replace(/\s+/gu, ' ').trim();
}

/** Takes a node off the page. */
export function remove(node) {
  node.parentNode.childNodes = node.parentNode.childNodes.filter((one) => one !== node);
}

/** Puts HTML in front of a node. */
export function insertBefore(node, html) {
  const siblings = node.parentNode.childNodes;
  const made = parseFragment(html).childNodes;
  for (const one of made) one.parentNode = node.parentNode;
  siblings.splice(siblings.indexOf(node), 0, ...made);
}

/** Gives an element another name and no attributes but its id. */
export function rename(node, name) {
  Object.assign(node, { tagName: name, nodeName: name, attrs: node.attrs.filter((one) => one.name === 'id') });
}
