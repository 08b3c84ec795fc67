'use strict';
(async () => {
	const MOST = 6;
	const told = document.getElementById('told');
	const columns = document.getElementById('columns');
	const plus = document.getElementById('column');
	told.textContent = 'Opening …';
	let table;
	try {
		table = await gleaner.table();
	} catch (e) {
		told.textContent = e.message;
		return;
	}
	if (table.poems === 0) {
		told.textContent = 'No raw poem is in this archive.';
		return;
	}
	const key = number => table.source[number] + '/' + table.model[number] + '/' + table.diversity[number];
	/** The poems of each source, model and diversity. */
	const groups = new Map();
	for (let i = 0; i < table.poems; i++) {
		if (!groups.has(key(i))) groups.set(key(i), []);
		groups.get(key(i)).push(i);
	}
	const name = number => {
		const model = table.models[table.model[number]];
		const diversity = table.diversity[number];
		return table.sources[table.source[number]] + (model ? ', ' + model : '') + (diversity == null ? '' : ', ' + diversity);
	};
	const all = [...groups].map(([id, poems]) => ({ id, name: name(poems[0]), poems }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
	let poems = (new URLSearchParams(location.hash.slice(1)).get('poems') || '').split(',').filter(each => each !== '').map(Number)
		.filter(each => each >= 0 && each < table.poems).slice(0, MOST);
	const other = () => all.find(group => !poems.some(number => key(number) === group.id)) || all[0];
	while (poems.length < 2) poems.push(other().poems[0]);

	const keep = () => history.replaceState(null, '', '#poems=' + poems.join(','));
	const section = at => {
		const number = poems[at];
		const group = groups.get(key(number));
		const place = group.indexOf(number);
		const choice = gleaner.make('select', {}, ...all.map(each => new Option(each.name, each.id)));
		choice.value = key(number);
		choice.addEventListener('change', () => turn(at, groups.get(choice.value)[Math.min(place, groups.get(choice.value).length - 1)]));
		const step = (by, words) => {
			const button = gleaner.make('button', { textContent: words, disabled: place + by < 0 || place + by >= group.length });
			button.addEventListener('click', () => turn(at, group[place + by], by));
			return button;
		};
		const away = gleaner.make('button', { textContent: 'Close', disabled: poems.length === 1 });
		away.addEventListener('click', () => {
			poems.splice(at, 1);
			draw();
		});
		const text = gleaner.make('p', { className: 'poem', dir: 'auto', textContent: '…' });
		gleaner.text(table, number).then(part => text.textContent = part.text, e => text.textContent = e.message);
		const made = gleaner.make('section', {}, gleaner.make('label', {}, 'Voice ', choice),
			gleaner.make('p', { className: 'ways' }, step(-1, 'Previous'), step(1, 'Next'), away,
				gleaner.make('a', { href: 'raw.html#poem=' + number, textContent: gleaner.called(number) })),
			text);
		made.setAttribute('aria-label', 'Column ' + (at + 1) + ', ' + name(number));
		return made;
	};
	const turn = (at, number, by) => {
		poems[at] = number;
		const fresh = section(at);
		columns.children[at].replaceWith(fresh);
		const buttons = fresh.querySelectorAll('button');
		(by === 1 ? buttons[1] : by === -1 ? buttons[0] : fresh.querySelector('select')).focus();
		keep();
	};
	const draw = () => {
		columns.replaceChildren(...poems.map((_, at) => section(at)));
		plus.disabled = poems.length >= MOST;
		told.textContent = gleaner.count(poems.length, 'column', 'columns');
		keep();
	};
	plus.addEventListener('click', () => {
		poems.push(other().poems[0]);
		draw();
	});
	addEventListener('hashchange', () => location.reload());
	draw();
})();
