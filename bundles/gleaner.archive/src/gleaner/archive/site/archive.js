'use strict';
/* Data comes as scripts: a page that was opened from a file may not read other files. Everything is asked for once. */
const gleaner = (() => {
	const here = new Map();
	const asked = new Map();
	const load = key => {
		if (!asked.has(key)) asked.set(key, new Promise((done, failed) => {
			const script = document.createElement('script');
			script.src = 'data/' + key + '.js';
			script.onload = () => here.has(key) ? done(here.get(key)) : failed(new Error('data/' + key + '.js is damaged'));
			script.onerror = () => failed(new Error('data/' + key + '.js is not there; unpack the whole archive'));
			document.head.append(script);
		}));
		return asked.get(key);
	};
	/** The table of raw poems: columns, each with a value for each poem. */
	const table = async () => {
		const raw = await load('raw');
		const parts = [];
		for (let i = 0; i * raw.rowsInFile < raw.poems; i++) parts.push(load('rows/' + i));
		const columns = {};
		for (const part of await Promise.all(parts))
			for (const [name, values] of Object.entries(part)) columns[name] = (columns[name] || []).concat(values);
		return { ...raw, ...columns };
	};
	/** The text of a raw poem and the file that it is in. */
	const text = async (raw, number) => {
		const part = await load('texts/' + Math.floor(number / raw.textsInFile));
		return { text: part.texts[number % raw.textsInFile], place: part.places[number % raw.textsInFile] };
	};
	const make = (name, properties, ...children) => {
		const element = Object.assign(document.createElement(name), properties);
		element.append(...children);
		return element;
	};
	/** As one cites it: model, else source, and diversity. */
	const cited = (table, number) => {
		const of = table.models[table.model[number]] || table.sources[table.source[number]];
		return table.diversity[number] == null ? of : of + ', ' + table.diversity[number];
	};
	/** What people call a raw poem: they count from 1, addresses from 0. */
	const called = number => 'Raw poem ' + (number + 1).toLocaleString('en');
	const count = (number, one, many) => number.toLocaleString('en') + ' ' + (number === 1 ? one : many);
	const options = (select, all, chosen, any) => {
		select.replaceChildren(...(any ? [new Option(any, '')] : []), ...all.map(each => new Option(each === '' ? 'none' : each, each === '' ? 'none' : each)));
		if (chosen != null) select.value = chosen;
		if (select.selectedIndex < 0) select.selectedIndex = 0;
	};
	const link = place => place.split('/').map(encodeURIComponent).join('/');
	return { take: (key, value) => here.set(key, value), load, table, text, make, cited, called, count, options, link };
})();
