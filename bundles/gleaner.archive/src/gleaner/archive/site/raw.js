'use strict';
(async () => {
	const PAGE = 100;
	const ask = document.getElementById('ask');
	const told = document.getElementById('told');
	const list = document.getElementById('found');
	const more = document.getElementById('more');
	const article = document.getElementById('poem');
	told.textContent = 'Opening …';
	let table;
	try {
		table = await gleaner.table();
	} catch (e) {
		told.textContent = e.message;
		return;
	}
	const numbers = Array.from({ length: table.poems }, (_, i) => i);
	const state = () => new URLSearchParams(location.hash.slice(1));
	const asked = new URLSearchParams(location.search).get('find');
	if (asked && !location.hash) history.replaceState(null, '', location.pathname + '#' + new URLSearchParams({ find: asked }));
	const diversities = [...new Set(table.diversity)].filter(each => each != null).sort((a, b) => a - b).map(String);
	const byNumber = (a, b) => a.localeCompare(b, 'en', { numeric: true });
	gleaner.options(ask.source, [...table.sources].sort(byNumber), null, 'any');
	gleaner.options(ask.model, [...table.models].sort(byNumber), null, 'any');
	gleaner.options(ask.diversity, diversities, null, 'any');

	let found = [];
	let shown = 0;
	let turn = 0;

	const address = number => {
		const now = state();
		now.set('poem', number);
		return '#' + now;
	};
	const showMore = () => {
		const upTo = Math.min(found.length, shown + PAGE);
		const current = state().get('poem');
		for (; shown < upTo; shown++) {
			const number = found[shown];
			const link = gleaner.make('a', { href: address(number), textContent: table.begins[number] ? table.begins[number] + ' …' : 'without words' });
			link.dataset.poem = number;
			if (String(number) === current) link.setAttribute('aria-current', 'true');
			list.append(gleaner.make('li', {}, link, ' ', gleaner.make('span', { className: 'dim', textContent: gleaner.cited(table, number) })));
		}
		more.hidden = shown >= found.length;
	};
	const order = all => {
		const key = ask.order.value;
		if (!key) return all;
		const down = key === 'quotation' ? 1 : -1;
		const values = table[key];
		return all.slice().sort((a, b) => values[a] == null || values[b] == null
			? (values[a] == null) - (values[b] == null) : down * (values[a] - values[b]));
	};
	const run = async () => {
		const mine = ++turn;
		told.textContent = 'Searching …';
		const was = performance.now();
		let all;
		try {
			all = await search.find(table, ask.find.value);
		} catch (e) {
			if (mine === turn) told.textContent = e.message;
			return;
		}
		if (mine !== turn) return;
		const { source, model, diversity } = Object.fromEntries(['source', 'model', 'diversity'].map(key => [key, ask[key].value]));
		const is = (value, wish) => wish === '' || (value === '' ? 'none' : String(value)) === wish;
		found = order((all || numbers).filter(number => is(table.sources[table.source[number]], source)
			&& is(table.models[table.model[number]], model) && is(table.diversity[number], diversity)));
		list.replaceChildren();
		shown = 0;
		showMore();
		told.textContent = found.length === 0 ? 'No raw poem matches. Remove a word or a choice.'
			: gleaner.count(found.length, 'raw poem', 'raw poems') + ' of ' + table.poems.toLocaleString('en') + ', '
				+ Math.round(performance.now() - was) + ' ms';
		told.dataset.done = mine;
	};
	const facts = number => {
		const all = [];
		const add = (name, value) => value == null || value === '' ? 0 : all.push(gleaner.make('div', {},
			gleaner.make('dt', { textContent: name }), gleaner.make('dd', {}, value)));
		const share = value => value == null ? null : Math.round(100 * value) + ' %';
		add('Source', table.sources[table.source[number]]);
		add('Model', table.models[table.model[number]]);
		add('Diversity', table.diversity[number] == null ? null : String(table.diversity[number]));
		add('Inventions', table.inventions[number] == null ? null : String(table.inventions[number]));
		add('Quoted', share(table.quotation[number]));
		add('Repeated', share(table.repetition[number]));
		add('Metre', table.metres[table.metre[number]]);
		add('Surprise', table.surprise[number] == null ? null : table.surprise[number] + ' bits a letter');
		return all;
	};
	/** On little room the poem is not beside the list. */
	const isBelow = () => matchMedia('(max-width: 50rem)').matches;
	const open = async () => {
		const number = Number(state().get('poem') ?? -1);
		for (const link of list.querySelectorAll('a[aria-current]')) link.removeAttribute('aria-current');
		const link = list.querySelector('a[data-poem="' + number + '"]');
		if (link) link.setAttribute('aria-current', 'true');
		if (!(number >= 0 && number < table.poems && state().has('poem'))) {
			article.hidden = true;
			return;
		}
		let part;
		try {
			part = await gleaner.text(table, number);
		} catch (e) {
			told.textContent = e.message;
			return;
		}
		if (Number(state().get('poem')) !== number) return;
		const near = (step, words) => number + step < 0 || number + step >= table.poems ? ''
			: gleaner.make('a', { href: address(number + step), textContent: words });
		article.replaceChildren(gleaner.make('h2', { textContent: gleaner.called(number) }),
			gleaner.make('p', { className: 'poem', dir: 'auto' }, ...search.marked(part.text, ask.find.value)),
			gleaner.make('p', { className: 'ways' }, near(-1, 'Previous'), near(1, 'Next'),
				gleaner.make('a', { href: 'side.html#poems=' + number, textContent: 'Put beside others' })),
			gleaner.make('dl', {}, ...facts(number), gleaner.make('div', {}, gleaner.make('dt', { textContent: 'File' }),
				gleaner.make('dd', {}, gleaner.make('a', { href: gleaner.link(part.place), textContent: part.place })))));
		article.hidden = false;
		if (isBelow()) article.scrollIntoView();
		article.dataset.poem = number;
	};
	const change = () => {
		const now = new URLSearchParams();
		for (const key of ['find', 'source', 'model', 'diversity', 'order']) if (ask[key].value) now.set(key, ask[key].value);
		if (state().has('poem')) now.set('poem', state().get('poem'));
		history.replaceState(null, '', '#' + now);
		return run();
	};
	const go = async () => {
		const now = state();
		let isOther = turn === 0;
		for (const key of ['find', 'source', 'model', 'diversity', 'order']) {
			const wish = now.get(key) || '';
			if (ask[key].value !== wish) {
				ask[key].value = wish;
				isOther = true;
			}
		}
		if (isOther) await run();
		await open();
	};
	let typing;
	ask.addEventListener('submit', e => {
		e.preventDefault();
		change();
	});
	ask.find.addEventListener('input', () => {
		clearTimeout(typing);
		typing = setTimeout(change, 200);
	});
	ask.addEventListener('change', e => e.target === ask.find ? 0 : change());
	more.addEventListener('click', showMore);
	addEventListener('hashchange', go);
	await go();
})();
