// SPDX-License-Identifier: EPL-2.0
/** Commands about poems: what is quoted in them, where their words are from, making books of them. */
package gleaner.cli.poem;
