/** What the command line tells of a calculation and makes for it. */
import { nothingOffered, type Offers } from "../subject";

export const societyOffers: Offers = nothingOffered;
