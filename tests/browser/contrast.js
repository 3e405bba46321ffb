// Return the contrast between each visible text of the page and what is behind it, the lowest first, as WCAG 2 defines it.
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

  const remembered = (compute) => {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) known.set(key, compute(key));
      return known.get(key);
    };
  };
  // Whatever form a colour has, a pixel of it is four numbers.
  const pixel = remembered((colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  });
  const over = (front, back) => front.rgb.map((part, at) => part * front.alpha + back[at] * (1 - front.alpha));
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const backdrop = remembered((element) =>
    element ? over(pixel(getComputedStyle(element).backgroundColor), backdrop(element.parentElement)) : [255, 255, 255]);
  const opacity = remembered((element) =>
    element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1);
  const words = (element) =>
    [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim()).join(" ").trim();
  const contrast = (element) => {
    const { rgb, alpha } = pixel(getComputedStyle(element).color);
    const back = backdrop(element);
    const front = over({ rgb, alpha: alpha * opacity(element) }, back);
    const [dark, light] = [luminance(front), luminance(back)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  return [...document.querySelectorAll("body *")]
    .filter((element) => words(element) && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((element) => ({
      text: words(element).slice(0, 60),
      element: `${element.tagName.toLowerCase()}.${element.className}`,
      ratio: contrast(element),
    }))
    .sort((a, b) => a.ratio - b.ratio);
}
