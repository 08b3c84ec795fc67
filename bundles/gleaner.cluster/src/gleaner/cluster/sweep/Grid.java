// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The settings that a sweep tries: several values of some of them, and each combination of those with several seeds. Immutable.
 *
 * @param values of each setting, one or more, in the order in which they were given
 * @param seeds how many seeds each combination is trained with, 1 or more: 1, 2, 3, …
 */
public record Grid(Map<String, List<String>> values, int seeds) {
	/** More trainings are a slip of the finger. */
	public static final int MOST = 100_000;
	private static final String SEED = "seed";

	public Grid {
		Map<String, List<String>> copied = new LinkedHashMap<>();
		values.forEach((name, all) -> copied.put(name, List.copyOf(new LinkedHashSet<>(all))));
		values = Collections.unmodifiableMap(copied);
		if (seeds < 1) throw new IllegalArgumentException("--seeds is " + seeds + ", must be 1 or more");
		if (values.containsKey(SEED) && seeds > 1)
			throw new IllegalArgumentException("--seeds and --set seed=… do not go together; give one of them");
		for (Map.Entry<String, List<String>> each : values.entrySet()) if (each.getValue().isEmpty())
			throw new IllegalArgumentException("--set " + each.getKey() + " has no value; name one or more, separated by commas");
		if (size(values) > MOST || size(values) * seeds > MOST) throw new IllegalArgumentException(
				"these settings make more than " + MOST + " trainings; name fewer values, or fewer seeds");
	}

	/** What stands between the commas; blanks around it do not count, and nothing between two commas is passed over. */
	public static List<String> values(String said) {
		List<String> values = new ArrayList<>();
		for (String value : said.split(",")) if (!value.isBlank()) values.add(value.strip());
		return values;
	}

	private static double size(Map<String, List<String>> values) {
		return values.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
	}

	/** All combinations, the last setting changing first, each with every seed. */
	public List<Map<String, String>> all() {
		List<Map<String, String>> all = List.of(Map.of());
		for (Map.Entry<String, List<String>> each : values.entrySet()) {
			List<Map<String, String>> longer = new ArrayList<>();
			for (Map<String, String> before : all) for (String value : each.getValue()) {
				Map<String, String> more = new LinkedHashMap<>(before);
				more.put(each.getKey(), value);
				longer.add(more);
			}
			all = longer;
		}
		return seeded(all);
	}

	/**
	 * Some of the combinations, drawn without putting back, in their order in {@link #all}; all if there are no more.
	 *
	 * @param tries how many, 1 or more
	 * @param seed fixes which
	 */
	public List<Map<String, String>> some(int tries, long seed) {
		if (tries < 1) throw new IllegalArgumentException("--tries is " + tries + ", must be 1 or more");
		List<Map<String, String>> combinations = new ArrayList<>(new Grid(values, 1).unseeded());
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < combinations.size(); i++) order.add(i);
		Collections.shuffle(order, new Random(seed));
		List<Integer> drawn = new ArrayList<>(order.subList(0, Math.min(tries, order.size())));
		Collections.sort(drawn);
		return seeded(drawn.stream().map(combinations::get).toList());
	}

	private List<Map<String, String>> unseeded() {
		return all().stream().map(each -> {
			Map<String, String> without = new LinkedHashMap<>(each);
			if (!values.containsKey(SEED)) without.remove(SEED);
			return without;
		}).toList();
	}

	private List<Map<String, String>> seeded(List<Map<String, String>> all) {
		if (values.containsKey(SEED)) return all;
		List<Map<String, String>> seeded = new ArrayList<>();
		for (Map<String, String> each : all) for (int seed = 1; seed <= seeds; seed++) {
			Map<String, String> more = new LinkedHashMap<>(each);
			more.put(SEED, Integer.toString(seed));
			seeded.add(more);
		}
		return seeded;
	}

	/** What sets one of them apart from the others: the settings of which there are several values. */
	public String label(Map<String, String> one) {
		return one.entrySet().stream().filter(each -> each.getKey().equals(SEED) ? seeds > 1 || values.containsKey(SEED)
				: values.get(each.getKey()).size() > 1).map(each -> each.getKey() + "=" + each.getValue())
				.collect(Collectors.joining(" "));
	}
}
