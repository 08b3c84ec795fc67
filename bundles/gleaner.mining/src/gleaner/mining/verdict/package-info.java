// SPDX-License-Identifier: EPL-2.0
/** What a poet has decided of raw poems. */
package gleaner.mining.verdict;
