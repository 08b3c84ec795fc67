// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.NextUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Engines that say again what a small text says: every follower of the last word (or of the last three letters), as often as it follows.
 */
final class Sayings {
	static final String TEXT = """
			the light of the harbour is a silver light
			the night of the harbour is a quiet night
			a bright delight is over the water tonight
			the water is silver and the gulls are over it
			slowly the evening walks over the silver water
			a bird in the quiet of the evening is a delight
			""";

	private Sayings() {
	}

	static NextUnits words() {
		List<String> tokens = new ArrayList<>();
		for (String line : TEXT.split("\n")) {
			tokens.addAll(List.of(line.split(" ")));
			tokens.add("\n");
		}
		return units(NextUnits.Kind.WORD, tokens, context -> {
			String[] all = context.strip().split("\\s+");
			return all[all.length - 1];
		});
	}

	static NextUnits characters() {
		return new NextUnits() {
			@Override
			public Kind kind() {
				return Kind.CHARACTER;
			}

			@Override
			public List<NextUnit> nextUnits(CharSequence context, int limit) {
				String end = context.length() < 3 ? context.toString()
						: context.subSequence(context.length() - 3, context.length()).toString();
				Map<String, Integer> counts = new TreeMap<>();
				for (int at = TEXT.indexOf(end); at >= 0 && at + end.length() < TEXT.length(); at = TEXT.indexOf(end, at + 1))
					counts.merge(TEXT.substring(at + end.length(), at + end.length() + 1), 1, Integer::sum);
				return shares(counts, limit);
			}
		};
	}

	private interface End {
		String of(String context);
	}

	private static NextUnits units(NextUnits.Kind kind, List<String> tokens, End end) {
		return new NextUnits() {
			@Override
			public Kind kind() {
				return kind;
			}

			@Override
			public List<NextUnit> nextUnits(CharSequence context, int limit) {
				String last = end.of(context.toString());
				Map<String, Integer> counts = new TreeMap<>();
				for (int i = 0; i + 1 < tokens.size(); i++)
					if (last.isEmpty() || tokens.get(i).equals(last)) counts.merge(tokens.get(i + 1), 1, Integer::sum);
				return shares(counts, limit);
			}
		};
	}

	private static List<NextUnits.NextUnit> shares(Map<String, Integer> counts, int limit) {
		double sum = counts.values().stream().mapToInt(i -> i).sum();
		return counts.entrySet().stream().map(e -> new NextUnits.NextUnit(e.getKey(), e.getValue() / sum))
				.sorted(Comparator.comparingDouble(NextUnits.NextUnit::probability).reversed().thenComparing(NextUnits.NextUnit::text))
				.limit(limit).toList();
	}
}
