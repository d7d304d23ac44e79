/**
 * Runs inside the page: every visible text whose contrast with what lies behind it is below what WCAG
 * 2.2 AA asks for (4.5, or 3 for large text), as `ratio "text"`. Pictures behind a text do not count.
 */
export function poorContrasts(): string[] {
  type Color = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const read = (css: string): Color => {
    if (!canvas) throw new Error('no canvas');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Color, below: Color): Color => {
    const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + below[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const behind = (element: Element): Color => {
    const own = read(getComputedStyle(element).backgroundColor);
    if (own[3] > 0.99) return own;
    const parent = element.parentElement;
    return over(own, parent ? behind(parent) : [255, 255, 255, 1]);
  };
  const luminance = (color: Color): number => {
    const linear = (value: number): number =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
  };
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    const element = walker.currentNode.parentElement;
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
    // Elements that are hidden on purpose, and what is decoration.
    if (element.closest('.spoiler, [aria-hidden], noscript, :disabled')) continue;
    const style = getComputedStyle(element);
    const ground = behind(element);
    const light = luminance(over(read(style.color), ground));
    const [high, low] = [light, luminance(ground)].toSorted((one, other) => other - one);
    const ratio = ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} "${text.slice(0, 40)}"`);
  }
  return found;
}
