'use strict';
(() => {
	const chosen = new Set();
	const bar = document.querySelector('.selection');
	const go = document.querySelector('.go');
	const poem = number => document.getElementById('poem-' + number);
	const isOnly = () => document.body.classList.contains('only');

	/** A box to tick stands beside a poem as soon as it comes near the screen. */
	function tick(article) {
		if (article.querySelector('.tick')) return;
		const number = article.id.slice(5);
		const label = document.createElement('label');
		const box = document.createElement('input');
		label.className = 'tick';
		box.type = 'checkbox';
		box.checked = chosen.has(number);
		box.setAttribute('aria-label', 'choose poem ' + number);
		box.addEventListener('change', () => choose(number, box.checked));
		label.append('choose', box);
		article.querySelector('header').append(label);
	}

	function choose(number, yes) {
		const article = poem(number);
		if (!article) return;
		if (yes) chosen.add(number); else chosen.delete(number);
		article.classList.toggle('chosen', yes);
		const box = article.querySelector('.tick input');
		if (box) box.checked = yes;
		tell();
	}

	function tell() {
		bar.hidden = chosen.size === 0 && !isOnly();
		bar.querySelector('span').textContent = chosen.size + (chosen.size === 1 ? ' poem chosen' : ' poems chosen');
		bar.querySelector('[data-do=only]').hidden = isOnly() || chosen.size === 0;
		bar.querySelector('[data-do=all]').hidden = !isOnly();
	}

	/** The address #only=3,17 shows just these: so a selection can be kept and sent. */
	function read() {
		const asked = /^#only=([\d,]+)$/.exec(location.hash);
		document.body.classList.toggle('only', asked !== null);
		if (asked) {
			[...chosen].forEach(number => choose(number, false));
			asked[1].split(',').filter(number => number !== '').forEach(number => choose(number, true));
		}
		tell();
	}

	const acts = {
		only() {
			location.hash = 'only=' + [...chosen].sort((a, b) => a - b).join(',');
			scrollTo(0, 0);
		},
		all() {
			const first = chosen.size ? [...chosen][0] : null;
			history.pushState(null, '', location.pathname + location.search);
			read();
			if (first) poem(first).scrollIntoView();
		},
		print() {
			document.body.classList.toggle('only', chosen.size > 0);
			window.print();
			read();
		},
		clear() {
			[...chosen].forEach(number => choose(number, false));
			if (isOnly()) acts.all();
		}
	};
	bar.addEventListener('click', event => acts[event.target.dataset.do]?.());
	go.hidden = false;
	go.addEventListener('submit', event => {
		event.preventDefault();
		const number = go.elements.poem.value.replace(/\D/g, '');
		if (!poem(number)) {
			go.elements.poem.select();
			return;
		}
		if (isOnly()) acts.all();
		location.hash = 'poem-' + number;
	});
	addEventListener('hashchange', read);
	const near = new IntersectionObserver(seen => seen.forEach(each => {
		if (!each.isIntersecting) return;
		near.unobserve(each.target);
		tick(each.target);
	}), { rootMargin: '100%' });
	document.querySelectorAll('article').forEach(article => near.observe(article));
	read();
})();
