// Draws the process of a directive and marks where it stands. What it shows is said in words above it.
(() => {
  const place = document.getElementById('diagram');
  const tools = document.querySelector('.diagram-tools');
  const READABLE = 0.75;

  const mark = (viewer, position) => {
    viewer.get('canvas').addMarker(position.activityId, position.end ? 'ended-here' : 'stands-here');
    if (position.count > 1 && viewer.get('elementRegistry').get(position.activityId)) {
      const badge = document.createElement('div');
      badge.className = 'diagram-count';
      badge.textContent = position.count;
      viewer.get('overlays').add(position.activityId, { position: { top: -12, right: 14 }, html: badge });
    }
  };

  // On a narrow screen the whole picture is too small to be read: there it begins where the work stands.
  const show = (viewer, positions) => {
    const canvas = viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    const here = positions.find((p) => !p.end) ?? positions[0];
    const element = here && viewer.get('elementRegistry').get(here.activityId);
    if (element && canvas.zoom() < READABLE / 2) {
      canvas.zoom(READABLE, { x: element.x + element.width / 2, y: element.y + element.height / 2 });
      canvas.scrollToElement?.(element);
      const box = canvas.viewbox();
      canvas.viewbox({
        x: element.x + element.width / 2 - box.width / 2,
        y: element.y + element.height / 2 - box.height / 2,
        width: box.width,
        height: box.height,
      });
    }
  };

  const draw = async () => {
    const answer = await fetch(place.dataset.source, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const diagram = await answer.json();
    const viewer = new BpmnJS({ container: place });
    await viewer.importXML(diagram.xml);
    const known = diagram.positions.filter((p) => viewer.get('elementRegistry').get(p.activityId));
    known.forEach((position) => mark(viewer, position));
    if (!known.some((position) => !position.end)) {
      place.classList.add('finished');
    }
    show(viewer, known);
    tools.hidden = false;
    tools.addEventListener('click', (event) => {
      const step = event.target.dataset.zoom;
      const canvas = viewer.get('canvas');
      if (step === 'fit') {
        canvas.zoom('fit-viewport', 'auto');
      } else if (step) {
        canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8));
      }
    });
    place.classList.add('drawn');
  };

  draw().catch(() => {
    place.textContent = place.dataset.broken;
    place.classList.add('broken');
  });
})();
