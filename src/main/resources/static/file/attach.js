// Files are uploaded as soon as they are chosen or dropped, each with its progress; the form then only names them. Without
// this script the same form sends the files themselves.
(function () {
  'use strict';

  const filled = (words, ...values) => values.reduce((text, value, i) => text.replace('{' + i + '}', value), words);

  document.querySelectorAll('[data-attach]').forEach((box) => {
    const input = box.querySelector('input[type=file]');
    const list = box.querySelector('[data-list]');
    const troubles = box.querySelector('[data-troubles]');
    const said = box.querySelector('[data-said]');
    const drop = input.parentElement;
    const form = input.form;
    const words = box.dataset;
    const most = Number(words.most);
    const kept = 'keep:files:' + location.pathname + ':' + form.dataset.keep;
    let running = 0;
    let sendWhenDone = false;

    // The browser's own field says "no file chosen" as soon as a file is on its way: a button says it better.
    box.querySelectorAll('[data-invite], [data-pick]').forEach((shown) => { shown.hidden = false; });
    input.classList.replace('form-control', 'visually-hidden');

    // --- What is attached survives a reload; it is forgotten with the rest of what was typed. ---
    const remember = () => {
      const hashes = Array.from(list.querySelectorAll('input[name=files]')).map((field) => field.value);
      if (hashes.length) sessionStorage.setItem(kept, JSON.stringify(hashes)); else sessionStorage.removeItem(kept);
    };
    const restore = async () => {
      for (const hash of JSON.parse(sessionStorage.getItem(kept) || '[]')) {
        if (list.querySelector('input[value="' + hash + '"]')) continue;
        const answer = await fetch('/files/' + hash, { headers: { 'HX-Request': 'true' } });
        if (answer.ok) take(document.createElement('li'), await answer.text());
      }
      remember();
    };

    const complain = (text) => {
      const line = document.createElement('p');
      line.textContent = text;
      troubles.append(line);
    };

    // The server's own fragment of the page takes the place of the line that showed the progress.
    const take = (line, html) => {
      if (!line.isConnected) list.append(line);
      line.outerHTML = html;
      ready(list);
    };
    const ready = (within) => within.querySelectorAll('[data-remove]').forEach((button) => { button.hidden = false; });

    const finish = () => {
      running--;
      remember();
      if (running === 0 && sendWhenDone) { sendWhenDone = false; form.requestSubmit(); }
    };

    const upload = (file) => {
      const line = document.createElement('li');
      line.className = 'attached';
      const name = document.createElement('span');
      name.className = 'attached-name';
      name.textContent = file.name;
      const progress = document.createElement('progress');
      progress.max = 100;
      progress.setAttribute('aria-label', file.name);
      line.append(name, progress);
      list.append(line);
      running++;
      const data = new FormData();
      data.append('file', file);
      const request = new XMLHttpRequest();
      request.open('POST', '/files');
      request.setRequestHeader('X-CSRF-TOKEN', window.minqing.csrf());
      request.setRequestHeader('HX-Request', 'true');
      request.upload.addEventListener('progress', (event) => {
        if (!event.lengthComputable) return;
        progress.value = Math.round((100 * event.loaded) / event.total);
        said.textContent = filled(words.waiting, file.name, progress.value);
      });
      request.addEventListener('loadend', () => {
        if (request.status === 201) {
          take(line, request.responseText);
        } else {
          line.remove();
          if (request.status === 422) complain(filled(words.refused, file.name, decoded(request.responseText)));
          else if (request.status === 413) complain(filled(words.tooLarge, file.name));
          else complain(filled(request.status === 401 ? words.signedOut : words.failed, file.name));
          sendWhenDone = false;
        }
        finish();
      });
      request.send(data);
    };
    const decoded = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();

    const add = (files) => {
      troubles.replaceChildren();
      for (const file of files) {
        if (list.children.length >= most) { complain(words.tooMany); break; }
        if (file.size > Number(words.largest)) complain(filled(words.tooLarge, file.name)); else upload(file);
      }
    };

    input.addEventListener('change', () => { add(Array.from(input.files)); input.value = ''; });
    drop.addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('over'); });
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('over');
      add(Array.from(event.dataTransfer.files));
    });
    list.addEventListener('click', (event) => {
      const button = event.target.closest('[data-remove]');
      if (!button) return;
      button.closest('[data-attached]').remove();
      remember();
      input.focus();
    });

    // A form sent while files are on their way waits for them.
    form.addEventListener('submit', (event) => {
      if (running === 0) return;
      event.preventDefault();
      event.stopPropagation();
      sendWhenDone = true;
      window.minqing.toast(words.busy);
    });

    ready(list);
    restore();
  });
})();
