/** SVG paths on a 24 x 24 grid. */
const STROKES = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  send: 'M12 20V5m-6.5 6.5L12 5l6.5 6.5',
  clip: 'M19.5 11.5l-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-7.9 7.9a1.5 1.5 0 0 1-2.2-2.2l7.1-7',
  phone:
    'M8.5 3h7A1.5 1.5 0 0 1 17 4.5v15a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 19.5v-15A1.5 1.5 0 0 1 8.5 3zM11 18h2',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9.5l6 6 6-6',
  right: 'M9.5 6l6 6-6 6',
  left: 'M14.5 6l-6 6 6 6',
  copy: 'M9 9.5A1.5 1.5 0 0 1 10.5 8h8A1.5 1.5 0 0 1 20 9.5v9a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 9 18.5zM15 8V5.5A1.5 1.5 0 0 0 13.5 4h-8A1.5 1.5 0 0 0 4 5.5v8A1.5 1.5 0 0 0 5.5 15H9',
  link: 'M8 16L16.5 7.5M9.5 7h7.5v7.5',
  file: 'M13 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5V8.5zm0 0v5.5h5.5',
  download: 'M12 4v11m-5-4.5l5 5 5-5M5 20h14',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-3.600 3.600-5.5 7.5-5.5s6.900 1.900 7.5 5.5',
  users:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.5-3.100 3-5 6.5-5s6 1.900 6.5 5M15.5 4.800a3.5 3.5 0 0 1 0 6.400M17.5 15c2.300.6 3.700 2.200 4 4.5',
  book: 'M6.5 3.5H18a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H6.5A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8.5 16.5c.4-1.700 1.700-2.5 3.5-2.5s3.100.8 3.5 2.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zm4.800-1.700L20.5 20.5',
  scan: 'M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M4 12h16',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  mutual: 'M4 9h13m-3.5-4L17.5 9M20 15H7m3.5 4L6.5 15',
  device: 'M5 5.5A1.5 1.5 0 0 1 6.5 4h11A1.5 1.5 0 0 1 19 5.5V15H5zM3 18.5h18',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-14v5.5l3.5 2',
  forward: 'M13.5 6l6.5 6-6.5 6v-4C8 14 5 16 3.5 19c0-5 3-9.5 10-9.5z',
  keys: 'M4.5 6h15A1.5 1.5 0 0 1 21 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6zM7 10h.01M10.300 10h.01M13.700 10h.01M17 10h.01M8 14h8',
  star: 'M12 4l2.400 5.100 5.600.7-4.100 3.800 1.100 5.5L12 16.400l-5 2.700 1.100-5.5L4 9.800l5.600-.7z',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.800 5.800l12.400 12.400',
  plane: 'M21 4L3 11l6 2.5M21 4l-4 16-8-6.5M21 4L9 13.5v6l3-3.5',
};

/** @typedef {keyof typeof STROKES} IconName */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An icon for decoration. The button around it needs its own accessible name.
 *
 * @param {IconName} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}
