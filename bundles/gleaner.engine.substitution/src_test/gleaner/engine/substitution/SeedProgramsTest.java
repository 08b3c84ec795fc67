// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.substitution.Bench.Change;
import gleaner.engine.substitution.Bench.Made;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the programs of 2014 to 2016 did, line by line: each has a test of its name. */
class SeedProgramsTest {
	@Nested
	class DataItLoads {
		@Test
		void tagListsAreDrawnByCorpusFrequency() throws Exception {
			Bench bench = Bench.only("descriptions").set("order", "in turn").set("consistent", "no")
					.poem("A silent house, a golden house, a silent road.")
					.poem(("The green hill, the green field, the green road, the green leaf, the green door, the green bird, "
							+ "the green sea, the green tree, the green gate.\nThe purple hill."));
			int green = 0;
			int purple = 0;
			for (int seed = 0; seed < 300; seed++)
				for (Change change : bench.make(seed).changes()) {
					if (change.to().equals("green")) green++;
					if (change.to().equals("purple")) purple++;
				}
			assertTrue(green > 4 * purple && purple > 0, green + " green, " + purple + " purple");
		}
	}

	@Nested
	class OrderOfPasses {
		@Test
		void yearsMoveByUpToFiveEverywhere() throws Exception {
			Set<Integer> seen = new HashSet<>();
			for (int seed = 0; seed < 60; seed++) {
				Made made = Bench.only("years").poem("Born (1847) they say\nand 1847 was cold, at 12 too").make(seed);
				int year = Integer.parseInt(made.of("1847").to());
				assertTrue(year != 1847 && Math.abs(year - 1847) <= 5, made.text());
				assertEquals("Born (" + year + ") they say\nand " + year + " was cold, at 12 too", made.text());
				seen.add(year);
			}
			assertEquals(10, seen.size());
		}

		@Test
		void entitiesAreReplacedEverywhereBySameTypeOfAnotherPoem() throws Exception {
			Made made = Bench.only("entities").set("order", "in turn")
					.poem("I went to Paris with Hannah.\nHannah loved Paris, and Paris loved us.\nIt was Hannah's town.")
					.poem("second", "", "In London there lived Margaret.").make(7);
			assertEquals("I went to London with Margaret.\nMargaret loved London, and London loved us.\nIt was Margaret's town.",
					made.text());
			assertEquals("second", made.of("Paris").source());
		}

		@Test
		void withoutAnotherEntityOfItsTypeOneStays() throws Exception {
			String text = "I went to Paris with Hannah.";
			assertEquals(text, Bench.only("entities").poem(text).make(1).text());
		}

		@Test
		void adjectivesAndAdverbsKeepTitleCaseAndPunctuation() throws Exception {
			Made made = Bench.only("descriptions").set("order", "in turn").poem("Silent, the sea lay quietly; silent!")
					.poem("The golden sun shone brightly.").make(3);
			assertTrue(made.text().startsWith("Golden, the sea lay brightly; golden!"), made.text());
		}

		@Test
		void comparativesAndSuperlativesAreUntouched() throws Exception {
			String text = "The darker sea and the coldest night.";
			assertEquals(text,
					Bench.only("descriptions").set("order", "in turn").poem(text).poem("The golden sun, the green hill.").make(3).text());
		}

		@Test
		void aPoemMostlyNotEnglishBecomesEnglishSalad() throws Exception {
			String german = """
					\u00dcber allen Gipfeln ist Ruh,
					in allen Wipfeln sp\u00fcrest du
					kaum einen Hauch;
					die Stimmen schweigen im Walde.""";
			Bench bench = Bench.only("synonyms").poem(german).reservoir("rap", "skrilla", "popo", "shorty", "flow");
			assertEquals(german, bench.make(1).text(), "is kept unless a style says so");
			Made made = bench.set("foreign", "salad").make(1);
			Set<String> words = Set.of("skrilla", "popo", "shorty", "flow");
			for (Change change : made.changes()) assertTrue(words.contains(change.to()), made.text());
			for (String kept : List.of("Gipfeln", "Ruh", "Wipfeln", "Hauch", "Stimmen", "Walde"))
				assertTrue(made.text().contains(kept), made.text());
			assertFalse(made.text().contains("allen"), made.text());
		}
	}

	@Nested
	class WordByWord {
		@Test
		void stopWordsAreSkippedByWordNet() throws Exception {
			Made made = Bench.only("synonyms").poem("I have been on the in and of it all, and she was with me").make(1);
			for (String word : List.of("I", "the", "and", "of", "with", "me", "was"))
				assertTrue(Arrays.asList(made.text().split("[ ,]+")).contains(word), made.text());
		}

		@Test
		void pronounWithApostropheIsDrawnAnewAndAgrees() throws Exception {
			Set<String> seen = new HashSet<>();
			for (int seed = 0; seed < 80; seed++) seen.add(Bench.only("contractions").poem("so I'm going home").make(seed).text());
			assertEquals(Set.of("so you're going home", "so we're going home", "so they're going home", "so he's going home",
					"so she's going home", "so it's going home"), seen);
		}

		@Test
		void wordEndingInHereBecomesOneOfItsKind() throws Exception {
			Set<String> seen = new HashSet<>();
			for (int seed = 0; seed < 80; seed++)
				seen.add(Bench.only("function").poem("the sea is there").make(seed).text().replaceAll(".* ", ""));
			assertTrue(seen.containsAll(List.of("here", "nowhere", "everywhere")), seen.toString());
		}

		@Test
		void ohBecomesOneOfSixCriesAndMore() throws Exception {
			Set<String> seen = new HashSet<>();
			for (int seed = 0; seed < 80; seed++) seen.add(Bench.only("cries").poem("Oh, the sea").make(seed).text());
			assertTrue(seen.size() >= 6, seen.toString());
			assertTrue(seen.contains("Alas, the sea"), seen.toString());
		}

		@Test
		void usStateAbbreviationsGoToTheReservoir() throws Exception {
			assertEquals("He drove to GULLY, and on",
					Bench.only("unknown").reservoir("rap", "gully").poem("He drove to CA, and on").make(1).text());
		}

		@Test
		void longerWordsTakeAnyRelationAndAnyPartOfSpeech() throws Exception {
			Bench same = Bench.only("synonyms").poem("They run.\nThe light is near.");
			Bench any = Bench.only("synonyms").set("any-part", "yes").poem("They run.\nThe light is near.");
			Set<String> sameWords = words(same, 60);
			Set<String> anyWords = words(any, 60);
			assertTrue(anyWords.size() > sameWords.size(), anyWords + " but " + sameWords);
		}

		@Test
		void eachRelationOfWordNetHasItsOwnWeight() throws Exception {
			String text = "The old tree was tall.\nA dog slept in the hand of the army, and they snored.";
			Set<String> young = words(Bench.only("opposites").poem("The old tree."), 40);
			assertTrue(young.containsAll(List.of("young", "new")), young.toString());
			for (String relation : List.of("synonyms", "narrower", "wider", "opposites", "similar", "parts", "wholes", "entailed")) {
				Set<String> relations = new HashSet<>();
				for (int seed = 0; seed < 20; seed++)
					for (Change change : Bench.only(relation).poem(text).make(seed).changes())
						if (!change.relation().equals("a or an")) relations.add(change.relation());
				assertEquals(1, relations.size(), relation + " gave " + relations);
			}
			assertFalse(Bench.only("attributes").set("any-part", "yes").poem("a quick speed, a quick size").make(1).changes().isEmpty());
		}

		@Test
		void creeleyTakesTheShortestOfThePool() throws Exception {
			Made any = Bench.only("narrower").poem("The animal was there.").make(2);
			Made shortest = Bench.only("narrower").set("taste", "shortest").poem("The animal was there.").make(2);
			assertTrue(shortest.of("animal").to().length() <= 4, shortest.text());
			assertNotEquals(any.text(), shortest.text());
		}

		@Test
		void spreederTakesAWordOfMuchTheSameLength() throws Exception {
			for (int seed = 0; seed < 40; seed++) {
				String word = Bench.only("narrower").set("taste", "alike").poem("The animal was there.").make(seed).of("animal").to();
				boolean isLittleLonger = word.length() >= 6 && word.length() <= 10;
				assertTrue(isLittleLonger || !word.contains("animal") && !"animal".contains(word), word);
			}
		}

		@Test
		void reservoirSortedByLengthGivesTheShortestWordsFirst() throws Exception {
			Made made = Bench.only("reservoir").set("shortest-first", "yes").reservoir("rap", "ccc", "a", "dddd", "bb")
					.poem("stone water bread").make(1);
			assertEquals("a bb ccc", made.text());
		}

		@Test
		void partsOfHyphenatedWordsAreReplacedEachForItself() throws Exception {
			Made made = Bench.only("hyphens").poem("the blood-red sky").make(5);
			String word = made.of("blood-red").to();
			assertTrue(word.matches("[a-z]+-[a-z]+") && !word.equals("blood-red"), word);
		}

		@Test
		void swearWordsBecomeSwearWordsOnlyIfChosenAndNeverSlurs() throws Exception {
			String text = "the bloody sea";
			SubstitutionEngine engine = new SubstitutionEngine(Bench.ENGLISH, List.of());
			assertEquals("0", gleaner.engine.Settings.standard(engine.info().parameters()).asText().get("swearing"));
			Set<String> seen = new HashSet<>();
			for (int seed = 0; seed < 60; seed++) seen.add(Bench.only("swearing").poem(text).make(seed).of("bloody").to());
			assertTrue(seen.contains("damned"), seen.toString());
			Made own = Bench.only("swearing").choose("swears", "zounds", "bloody").poem(text).make(1);
			assertEquals("the zounds sea", own.text());
		}

		@Test
		void withoutSwearingNoOffensiveWordComes() throws Exception {
			Bench bench = Bench.only("synonyms", "narrower", "wider", "similar").set("any-part", "yes").set("rare-meanings", "yes")
					.poem("The woman and the donkey, the cat, the rooster; they die and they copulate.");
			for (int seed = 0; seed < 100; seed++)
				for (Change change : bench.make(seed).changes())
					assertFalse(Bench.ENGLISH.lexicon().isOffensive(change.to().toLowerCase()), change.toString());
		}

		@Test
		void digitsBecomeDigitsFromZeroToEight() throws Exception {
			Set<String> seen = new HashSet<>();
			for (int seed = 0; seed < 100; seed++) seen.add(Bench.only("digits").poem("at 99 Main Street").make(seed).text());
			for (String text : seen) assertTrue(text.matches("at [1-8][0-8] Main Street"), text);
			assertTrue(seen.size() > 30, seen.toString());
		}

		@Test
		void smallWordsAreSwappedWithinTheirClass() throws Exception {
			Set<String> prepositions = new HashSet<>();
			Set<String> modals = new HashSet<>();
			Set<String> conjunctions = new HashSet<>();
			Set<String> somebody = new HashSet<>();
			Set<Integer> ands = new HashSet<>();
			for (int i = 0; i < 80; i++) {
				int seed = i;
				Made made = Bench.only("function").poem("Somebody should sleep under the tree and dream.").make(seed);
				prepositions.add(made.of("under").to());
				modals.add(made.of("should").to());
				made.changes().stream().filter(change -> change.from().equals("and")).forEach(change -> {
					conjunctions.add(change.to());
					ands.add(seed);
				});
				somebody.add(made.of("Somebody").to());
			}
			assertTrue(prepositions.containsAll(List.of("beneath", "upon", "in")), prepositions.toString());
			assertTrue(modals.containsAll(List.of("must", "will", "might")), modals.toString());
			assertEquals(Set.of("but", "or", "nor"), conjunctions);
			assertTrue(ands.size() > 5 && ands.size() < 40, "\"and\" goes less often than others: in " + ands.size() + " of 80");
			assertTrue(somebody.contains("Nobody"), somebody.toString());
		}

		@Test
		void relativePronounsAreKept() throws Exception {
			String text = "The man who came, the house which fell, the boy whose dog ran.";
			Made made = Bench.only("function").poem(text).make(1);
			for (String word : List.of("who", "which", "whose")) assertTrue(made.text().contains(" " + word + " "), made.text());
		}

		@Test
		void wordsWithoutSynsetGoIntoTheReservoirAndOthersComeOut() throws Exception {
			Made made = Bench.only("unknown").set("residue", "yes").reservoir("rap", "skrilla")
					.poem("The glimmoth sang to the vorple trees").make(2);
			assertEquals("skrilla", made.of("glimmoth").to());
			assertTrue(made.text().matches("(?s).*\n\nglimmoth[ \n]vorple"), made.text());
		}

		@Test
		void wordsThatWentComeBackElsewhereInThePoem() throws Exception {
			Set<String> seen = new HashSet<>();
			for (int seed = 0; seed < 60; seed++)
				seen.add(Bench.only("unknown").poem("The glimmoth, the vorple, the strandle, the mimbling of the sea")
						.reservoir("rap", "flow").make(seed)
						.text());
			assertTrue(seen.stream().anyMatch(text -> text.contains("glimmoth") && !text.startsWith("The glimmoth")), seen.toString());
		}

		@Test
		void aWordOfTheSameTagListComesWhereWanted() throws Exception {
			Made made = Bench.only("doings").set("order", "in turn").poem("The river flooded.").poem("The mountain trembled.").make(1);
			assertEquals("The river trembled.", made.text());
		}

		@Test
		void unwantedResultsAreRemappedOrBanned() throws Exception {
			Bench bench = Bench.only("reservoir").reservoir("rap", "moggy", "popo", "skrilla").poem("stone").set("never", "popo\n skrilla ")
					.set("instead", "moggy = cat");
			for (int seed = 0; seed < 20; seed++) assertEquals("cat", bench.make(seed).text());
		}

		private Set<String> words(Bench bench, int seeds) throws Exception {
			Set<String> words = new HashSet<>();
			for (int seed = 0; seed < seeds; seed++) for (Change change : bench.make(seed).changes()) words.add(change.to());
			return words;
		}
	}

	@Nested
	class Afterwards {
		@Test
		void participlesLoseAndFindTheirG() throws Exception {
			assertEquals("They were walkin' and singing", Bench.only("slang").poem("They were walking and singin'").make(1).text());
		}

		@Test
		void verbsBehindContractionsStayParticiples() throws Exception {
			for (int seed = 0; seed < 20; seed++) {
				String word = Bench.only("narrower").poem("I'm walking, she's running").make(seed).of("walking").to();
				assertTrue(word.endsWith("ing"), word);
			}
		}

		@Test
		void articlesAreRecomputed() throws Exception {
			Made made = Bench.only("reservoir")
					.reservoir("rap", "apple", "hour", "uniform", "unicorn", "egg", "house", "year", "one", "x-ray")
					.set("consistent", "no").poem("a stone, an owl, a bird, a tree, a stone, an owl, a bird, a tree, a stone, an owl")
					.make(3);
			for (String pair : made.text().split(", ")) {
				boolean wantsAn = Set.of("apple", "hour", "egg", "x-ray").contains(pair.substring(pair.indexOf(' ') + 1));
				assertEquals(wantsAn ? "an" : "a", pair.substring(0, pair.indexOf(' ')), made.text());
			}
		}

		@Test
		void doubledPunctuationIsRepaired() throws Exception {
			Bench bench = Bench.only("reservoir").set("any-part", "yes").reservoir("rap", "etc.").poem("The stone, and it.");
			assertEquals("The etc, and it.", bench.make(1).text());
		}
	}

	@Nested
	class TitlesAuthorsHeaders {
		private Bench bench() {
			return Bench.only("synonyms").set("heading", "author").poem("The Night Sea", "Ada Brown", "The sea.")
					.poem("Song of Stones", "Ben Clark", "The stone.").poem("IV", "Carl Dow", "The road.");
		}

		@Test
		void titlesAreThreeTitlesShuffledAndNeverEmpty() throws Exception {
			Set<String> words = Set.of("night", "sea", "song", "stones");
			for (Made made : bench().make(GenerationRequest.poem(5).withPoems(100))) {
				String title = made.text().lines().findFirst().orElseThrow();
				assertFalse(title.isBlank());
				List<String> used = List.of(title.toLowerCase().split(" "));
				assertEquals(used.size(), new HashSet<>(used).size(), title);
				for (String word : used) assertTrue(words.contains(word), title);
				assertTrue(Character.isUpperCase(title.charAt(title.lastIndexOf(' ') + 1)), title);
				assertEquals("title made of titles", made.changes().getFirst().relation());
			}
		}

		@Test
		void authorsAreInventedAndNobodysFullName() throws Exception {
			Set<String> real = Set.of("by Ada Brown", "by Ben Clark", "by Carl Dow");
			Set<String> seen = bench().make(GenerationRequest.poem(5).withPoems(100)).stream()
					.map(made -> made.text().lines().skip(1).findFirst().orElseThrow()).collect(Collectors.toSet());
			for (String author : seen) assertTrue(author.startsWith("by ") && !real.contains(author), author);
			assertEquals(6, seen.size(), seen.toString());
		}

		@Test
		void oneAuthorAloneIsNotNamed() throws Exception {
			Made made = Bench.only("synonyms").set("heading", "author").poem("Night", "Ada Brown", "The sea.").make(1);
			assertFalse(made.text().contains("by "), made.text());
		}

		@Test
		void residueIsASmallSecondPoemOfTheWordsThatWent() throws Exception {
			String text = IntStream.range(0, 20).mapToObj(i -> "the " + "bcdfgklmnprstvwz".charAt(i % 16) + "orblimp" + (char) ('a' + i))
					.collect(Collectors.joining("\n"));
			Made made = Bench.only("unknown").set("residue", "yes").reservoir("rap", "flow").poem(text).make(1);
			String residue = made.text().substring(made.text().indexOf("\n\n") + 2);
			List<String> words = List.of(residue.split("\\s"));
			assertTrue(words.size() > 15 && new HashSet<>(words).size() == words.size(), residue);
			assertTrue(words.stream().allMatch(text::contains), residue);
			assertTrue(residue.contains("\n") && residue.contains(" "), residue);
		}
	}

	@Nested
	class Performance {
		@Test
		void templatesComeAtRandomEachOnceBeforeAnyComesAgain() throws Exception {
			Bench bench = Bench.only("years");
			bench.set("strength", "0");
			for (int i = 0; i < 30; i++) bench.poem("poem " + i);
			List<String> first = bench.make(GenerationRequest.poem(5).withPoems(60)).stream().map(Made::text).toList();
			assertTrue(new HashSet<>(first).size() == 30, "all in two rounds");
			assertNotEquals(first.stream().sorted().distinct().toList(), first.subList(0, 30));
			List<String> inTurn = bench.set("order", "in turn").make(GenerationRequest.poem(5).withPoems(30)).stream().map(Made::text)
					.toList();
			assertEquals(IntStream.range(0, 30).mapToObj(i -> "poem " + i).toList(), inTurn);
		}

		@Test
		void theSameSeedGivesTheSameBytes() throws Exception {
			Bench bench = new Bench().poem("The old harbour closes early in the cold.\nAnna has hung an ancient lamp above the stair.")
					.poem("In 1847 Margaret walked to London.").reservoir("rap", "gully", "popo");
			GenerationRequest request = GenerationRequest.poem(2016).withPoems(20);
			assertEquals(bench.make(request), bench.make(request));
		}
	}

	@Nested
	class QuirksThatBecameStyle {
		@Test
		void lineEndsAreEchoedAcrossTheBreak() throws Exception {
			Made made = Bench.only("years").set("echo", "100").poem("the sea\n  rolls on\n\nand ends").make(1);
			assertTrue(made.text().matches("the sea\n  sea ?rolls on\n\nand ends"), made.text());
			String line = "the sea goes over the stones\n";
			Made some = Bench.only("years").set("echo", "20").poem(line.repeat(200)).make(1);
			long echoes = some.changes().stream().filter(change -> change.relation().equals("echo")).count();
			assertTrue(echoes > 20 && echoes < 60, echoes + " of 199 line ends");
		}
	}
}
