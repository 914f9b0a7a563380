(function () {
  var digits = document.body.dataset.digits;
  var box = document.getElementById("next");
  var rows = [].map.call(document.querySelectorAll("tr[data-from]"), function (row) {
    return [Date.parse(row.dataset.from), Date.parse(row.dataset.to), row];
  });
  var times = [].map.call(document.querySelectorAll("time[data-name]"), function (time) {
    return [Date.parse(time.dateTime), time];
  }).sort(function (a, b) { return a[0] - b[0]; });
  var begin = Date.parse(box.dataset.from);
  function shown(number) {
    return ("0" + number).slice(-2).replace(/\d/g, function (digit) { return Array.from(digits)[digit]; });
  }
  function tick() {
    var now = Date.now(), next = null;
    var near = false;
    rows.forEach(function (row) {
      var isNear = now < row[1] && row[0] < now + 6 * 86400000;
      near = near || isNear && now >= begin;
      row[2].classList.toggle("today", row[0] <= now && now < row[1]);
      row[2].classList.toggle("near", isNear);
    });
    document.body.classList.toggle("live", near);
    times.forEach(function (time) {
      time[1].classList.remove("next");
      if (!next && time[0] > now) { next = time; }
    });
    box.hidden = !next || now < begin;
    if (box.hidden) { return; }
    next[1].classList.add("next");
    var left = Math.ceil((next[0] - now) / 1000);
    document.getElementById("name").textContent = next[1].dataset.name;
    document.getElementById("at").textContent = next[1].textContent;
    document.getElementById("left").textContent =
      [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60].map(shown).join(":");
  }
  tick();
  setInterval(tick, 1000);
})();
