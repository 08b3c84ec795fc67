package gleaner.language.internal.form;

import java.util.List;

import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;

/** Bends by a table of irregular forms and by rules, and finds bases by going the other way. */
public final class EnglishInflection implements Inflection {
	private final FormMaker maker;
	private final FormFinder finder;

	public EnglishInflection(FormMaker maker, FormFinder finder) {
		this.maker = maker;
		this.finder = finder;
	}

	@Override
	public String inflect(String base, Form form) {
		return maker.inflect(base, form);
	}

	@Override
	public List<Analysis> analyse(String word) {
		return finder.analyse(word);
	}

	@Override
	public Analysis analyse(String word, PartOfSpeech as) {
		return finder.analyse(word).stream().filter(a -> a.form().partOfSpeech() == as).findFirst()
				.orElse(new Analysis(word, Form.baseOf(as)));
	}
}
