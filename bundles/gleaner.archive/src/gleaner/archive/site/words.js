'use strict';
(async () => {
	const PAGE = 200;
	const ask = document.getElementById('ask');
	const told = document.getElementById('told');
	const rows = document.getElementById('rows');
	const more = document.getElementById('more');
	let columns;
	let found = [];
	let shown = 0;
	const showMore = () => {
		const cell = value => gleaner.make('td', {}, value);
		for (const upTo = Math.min(found.length, shown + PAGE); shown < upTo; shown++) {
			const i = found[shown];
			const word = gleaner.make('th', { scope: 'row' }, gleaner.make('a',
				{ href: 'raw.html#' + new URLSearchParams({ find: columns.word[i] }), textContent: columns.word[i] }));
			rows.append(gleaner.make('tr', {}, word, cell(String(columns.count[i])), cell(String(columns.poems[i])),
				cell(columns.likeness[i] + ' %'), cell(columns.family[i]),
				cell(gleaner.make('a', { href: 'raw.html#poem=' + columns.first[i], textContent: columns.cited[i] }))));
		}
		more.hidden = shown >= found.length;
	};
	const run = async () => {
		const kind = ask.kind.value;
		let all;
		try {
			const data = await gleaner.load(kind);
			columns = kind === 'words' ? data.inventions : data.names;
			all = data.all;
		} catch (e) {
			told.textContent = e.message;
			return;
		}
		const wish = ask.find.value.trim().toLowerCase();
		found = columns.word.map((_, i) => i).filter(i => columns.word[i].toLowerCase().includes(wish));
		rows.replaceChildren();
		shown = 0;
		showMore();
		told.textContent = gleaner.count(found.length, 'word', 'words') + (columns.word.length < all
			? ' of the first ' + columns.word.length.toLocaleString('en') + '; tables/inventions.csv has all ' + all.toLocaleString('en') : '');
	};
	ask.addEventListener('submit', e => e.preventDefault());
	ask.addEventListener('input', run);
	more.addEventListener('click', showMore);
	await run();
})();
