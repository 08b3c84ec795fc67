// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import gleaner.compare.vote.BradleyTerry.Duel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts votes. A vote between n is taken apart into duels: each that was chosen against each that was not, and those that are alike
 * against each other. Such duels are no n - 1 votes: each counts 2 / n, so that the lines are as wide as if the whole choice was weighed at
 * once (for contenders alike that is exact: the information of a choice of one among n is 2 / n of that of its n - 1 duels).
 */
public final class Tally {
	/** Strengths rarely lie further from their mean than twice this: one beats the other 50 : 1. */
	private static final double SPREAD = 2;

	private Tally() {
	}

	/** How all that were voted for stand: first those that can be told of, the strongest first, then those with too few votes. */
	public static List<Standing> of(List<Vote> votes) {
		Map<Contender, Integer> numbers = new LinkedHashMap<>();
		List<String> names = new ArrayList<>();
		for (Vote vote : votes) for (Vote.Candidate candidate : vote.ballot()) {
			int number = numbers.computeIfAbsent(candidate.contender(), _ -> numbers.size());
			if (number == names.size()) names.add(candidate.name());
			else names.set(number, candidate.name());
		}
		int[][] counts = new int[numbers.size()][4];
		List<Duel> duels = new ArrayList<>();
		for (Vote vote : votes) count(vote, numbers, counts, duels);
		BradleyTerry fitted = BradleyTerry.of(numbers.size(), duels, SPREAD);
		List<Standing> all = new ArrayList<>();
		numbers.forEach((contender, i) -> {
			double strength = fitted.strengths()[i];
			double reach = BradleyTerry.Z95 * fitted.errors()[i];
			all.add(new Standing(contender, names.get(i), counts[i][0], counts[i][1], counts[i][2], counts[i][3],
					BradleyTerry.chance(strength), BradleyTerry.chance(strength - reach), BradleyTerry.chance(strength + reach)));
		});
		all.sort(Comparator.comparing(Standing::isUnsure).thenComparing(Comparator.comparingDouble(Standing::chance).reversed()));
		return all;
	}

	private static void count(Vote vote, Map<Contender, Integer> numbers, int[][] counts, List<Duel> duels) {
		int n = vote.ballot().size();
		boolean isTie = vote.isTie();
		double weight = 2.0 / n;
		vote.ballot().stream().map(Vote.Candidate::contender).distinct().forEach(each -> counts[numbers.get(each)][0]++);
		for (int a = 0; a < n; a++) {
			for (int b = a + 1; b < n; b++) {
				int first = numbers.get(vote.ballot().get(a).contender());
				int second = numbers.get(vote.ballot().get(b).contender());
				boolean firstWins = vote.chosen().contains(a);
				boolean secondWins = vote.chosen().contains(b);
				if (first == second || !isTie && !firstWins && !secondWins) continue;
				if (isTie || firstWins && secondWins) {
					counts[first][2]++;
					counts[second][2]++;
					duels.add(new Duel(first, second, true, weight));
				} else {
					int winner = firstWins ? first : second;
					int loser = firstWins ? second : first;
					counts[winner][1]++;
					counts[loser][3]++;
					duels.add(new Duel(winner, loser, false, weight));
				}
			}
		}
	}
}
