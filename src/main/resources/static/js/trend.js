// Draws the weeks of the table below it. Patterns and points tell the series apart where colours do not.
(() => {
  const table = document.getElementById('trend-table');
  const canvas = document.getElementById('trend-chart');
  if (!table || !window.Chart) {
    return;
  }
  const rows = [...table.tBodies[0].rows];
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const column = (index) => rows.map((row) => Number(row.cells[index].textContent.trim()));
  const weeks = rows.map((row) => row.cells[0].textContent.trim());
  const [assigned, completed, onTime, late, overdue] = [1, 2, 3, 4, 5].map(column);
  const unjudged = completed.map((all, week) => all - onTime[week] - late[week]);

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const pattern = (ink, draw) => {
    const tile = document.createElement('canvas');
    tile.width = 8;
    tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = colour('--chart-ground');
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = ink;
    pen.fillStyle = ink;
    pen.lineWidth = 2;
    pen.beginPath();
    draw(pen);
    pen.stroke();
    return canvas.getContext('2d').createPattern(tile, 'repeat');
  };
  const slanted = (pen) => {
    [[-2, 2, 2, -2], [0, 8, 8, 0], [6, 10, 10, 6]].forEach(([x, y, toX, toY]) => {
      pen.moveTo(x, y);
      pen.lineTo(toX, toY);
    });
  };
  const dotted = (pen) => pen.fillRect(2, 2, 4, 4);

  const bar = (label, data, stack, ink, fill) => ({
    type: 'bar', label, data, stack, backgroundColor: fill, borderColor: ink, borderWidth: 1, pointStyle: 'rect', order: 2,
  });
  const series = () => {
    const [plain, fine, soon, red] = ['--plain', '--fine', '--soon', '--late'].map(colour);
    const shown = [
      bar(names[1], assigned, 'assigned', plain, colour('--plain-ground')),
      bar(names[3], onTime, 'completed', fine, fine),
      bar(names[4], late, 'completed', soon, pattern(soon, slanted)),
    ];
    if (unjudged.some((count) => count > 0)) {
      shown.push(bar(table.dataset.other, unjudged, 'completed', plain, pattern(plain, dotted)));
    }
    shown.push({
      type: 'line', label: names[5], data: overdue, borderColor: red, backgroundColor: red, borderDash: [6, 3],
      borderWidth: 2, pointStyle: 'triangle', pointRadius: 5, order: 1,
    });
    return shown;
  };
  const options = () => {
    const text = colour('--bs-body-color');
    const grid = { color: colour('--bs-border-color') };
    return {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { color: text } },
        y: { stacked: true, beginAtZero: true, grid, ticks: { color: text, precision: 0 } },
      },
      plugins: { legend: { labels: { color: text, usePointStyle: true } } },
    };
  };

  canvas.closest('figure').hidden = false;
  const chart = new Chart(canvas, { data: { labels: weeks, datasets: series() }, options: options() });
  const redraw = () => {
    chart.data.datasets = series();
    chart.options = options();
    chart.update();
  };
  // theme.js has set the other colours before.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  addEventListener('beforeprint', () => {
    redraw();
    chart.resize(900, 220);
  });
  addEventListener('afterprint', () => {
    redraw();
    chart.resize();
  });
})();
