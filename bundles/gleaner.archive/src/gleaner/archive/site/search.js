'use strict';
/* Finds raw poems by their words. Words are cut as the index was cut (WordIndex of Gleaner), and it is loaded by the first two letters. */
const search = (() => {
	const WORD = /[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}\p{N}]+)*/gu;
	const words = text => (text.normalize('NFC').toLowerCase().match(WORD) || []).map(word => word.replaceAll('\u2019', "'"));
	const shard = (raw, word) => (word.charCodeAt(0) * 31 + (word.length > 1 ? word.charCodeAt(1) : 0)) % raw.shards;
	const places = told => {
		let last = 0;
		return told.split(' ').map(step => last += parseInt(step, 36));
	};
	const of = async (raw, word) => {
		const number = shard(raw, word);
		return raw.index.includes(number) ? gleaner.load('index/' + number) : {};
	};
	const having = async (raw, word) => {
		const part = await of(raw, word);
		return new Set(Object.hasOwn(part, word) ? places(part[word]) : []);
	};
	const beginning = async (raw, begin) => {
		if (begin.length < 2) throw new Error('write two letters or more before *');
		const all = new Set();
		for (const [word, told] of Object.entries(await of(raw, begin)))
			if (word.startsWith(begin)) places(told).forEach(each => all.add(each));
		return all;
	};
	/** What a question asks: words, beginnings, rows of words, and what must not be there. */
	const read = question => {
		const asked = { words: [], begins: [], rows: [], not: [] };
		for (const part of question.match(/-?"[^"]*"?|\S+/g) || []) {
			const isNot = part.startsWith('-') && part.length > 1;
			const bare = isNot ? part.slice(1) : part;
			const found = words(bare);
			if (found.length === 0) continue;
			if (isNot) asked.not.push(...found);
			else if (bare.startsWith('"') && found.length > 1) asked.rows.push(found);
			else if (bare.endsWith('*')) {
				asked.words.push(...found.slice(0, -1));
				asked.begins.push(found.at(-1));
			} else asked.words.push(...found);
		}
		return asked;
	};
	const stands = (text, row) => {
		const all = words(text);
		return all.some((_, at) => row.every((word, i) => all[at + i] === word));
	};
	/** The numbers of the poems, or null if nothing is asked. Texts are read only where words must stand in a row. */
	const find = async (raw, question) => {
		const asked = read(question);
		const sets = [];
		for (const word of [...asked.words, ...asked.rows.flat()]) sets.push(await having(raw, word));
		for (const begin of asked.begins) sets.push(await beginning(raw, begin));
		const not = [];
		for (const word of asked.not) not.push(await having(raw, word));
		if (sets.length === 0 && not.length === 0) return null;
		sets.sort((a, b) => a.size - b.size);
		let found = sets.length ? [...sets[0]] : Array.from({ length: raw.poems }, (_, i) => i);
		found = found.filter(each => sets.every(set => set.has(each)) && !not.some(set => set.has(each))).sort((a, b) => a - b);
		if (asked.rows.length === 0) return found;
		const sure = [];
		for (const number of found) {
			const { text } = await gleaner.text(raw, number);
			if (asked.rows.every(row => stands(text, row))) sure.push(number);
		}
		return sure;
	};
	/** The text with what was asked for marked. */
	const marked = (text, question) => {
		const asked = read(question);
		const isAsked = word => asked.words.includes(word) || asked.rows.flat().includes(word)
			|| asked.begins.some(begin => word.startsWith(begin));
		const parts = [];
		let at = 0;
		for (const match of text.matchAll(WORD)) {
			if (!isAsked(words(match[0])[0])) continue;
			parts.push(text.slice(at, match.index), gleaner.make('mark', { textContent: match[0] }));
			at = match.index + match[0].length;
		}
		parts.push(text.slice(at));
		return parts;
	};
	return { find, marked };
})();
