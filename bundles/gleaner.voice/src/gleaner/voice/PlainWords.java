// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * What engines say of themselves as it can stand in forms and lists: each on one line, without characters that a terminal obeys or an eye
 * does not see, and not longer than anybody reads. Values stay as they are, for they are what counts.
 */
final class PlainWords {
	private static final int LONGEST_LABEL = 80;
	private static final int LONGEST_HELP = 1000;

	private PlainWords() {
	}

	static EngineInfo of(EngineInfo info) {
		return info.withParameters(all(info.parameters()));
	}

	static List<ParameterGroup> of(List<ParameterGroup> groups) {
		return groups.stream().map(group -> new ParameterGroup(label(group.label()), all(group.parameters()))).toList();
	}

	/** One whose name has nothing to be read in it cannot be chosen, and is left out. */
	static List<Style> styles(List<Style> styles) {
		return styles.stream().filter(style -> !label(style.name()).isEmpty())
				.map(style -> new Style(label(style.name()), help(style.help()), style.settings())).toList();
	}

	private static List<Parameter<?>> all(List<Parameter<?>> parameters) {
		List<Parameter<?>> plain = new ArrayList<>();
		for (Parameter<?> parameter : parameters) plain.add(of(parameter));
		return plain;
	}

	private static Parameter<?> of(Parameter<?> p) {
		String label = label(p.label());
		String help = help(p.help());
		if (label.equals(p.label()) && help.equals(p.help())) return p;
		return switch (p) {
		case Parameter.Whole w -> new Parameter.Whole(w.name(), label, help, w.standard(), w.least(), w.most(), w.when());
		case Parameter.Large l -> new Parameter.Large(l.name(), label, help, l.standard(), l.least(), l.most(), l.when());
		case Parameter.Decimal d -> new Parameter.Decimal(d.name(), label, help, d.standard(), d.least(), d.most(), d.when());
		case Parameter.Flag f -> new Parameter.Flag(f.name(), label, help, f.standard(), f.when());
		case Parameter.Choice c -> new Parameter.Choice(c.name(), label, help, c.standard(), c.choices(), c.when());
		case Parameter.Text t -> new Parameter.Text(t.name(), label, help, t.standard(), t.when());
		case Parameter.LongText t -> new Parameter.LongText(t.name(), label, help, t.standard(), t.when());
		case Parameter.FilePath f -> new Parameter.FilePath(f.name(), label, help, f.endings(), f.when());
		case Parameter.Secret s -> new Parameter.Secret(s.name(), label, help, s.when());
		case Parameter.CorpusName c -> new Parameter.CorpusName(c.name(), label, help, c.kinds(), c.when());
		};
	}

	private static String label(String label) {
		return EngineFault.shown(label, LONGEST_LABEL);
	}

	private static String help(String help) {
		return EngineFault.shown(help, LONGEST_HELP);
	}
}
