/** What the tests of several bundles share. Never shipped. */
package gleaner.testing;
