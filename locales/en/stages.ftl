# The ten stages of a life with a customer, as the customer says it and as we do.

stages-theirs-1 = I notice a need
stages-theirs-2 = I ask
stages-theirs-3 = I weigh what I need
stages-theirs-4 = I compare
stages-theirs-5 = I decide in my own time
stages-theirs-6 = I agree
stages-theirs-7 = I receive and start
stages-theirs-8 = I say it works
stages-theirs-9 = All is settled
stages-theirs-10 = I use, return, tell others, or leave

stages-ours-1 = Arousing interest
stages-ours-2 = First contact
stages-ours-3 = Understanding the need
stages-ours-4 = Offer and demonstration
stages-ours-5 = Follow-up
stages-ours-6 = Agreement
stages-ours-7 = Delivery and start
stages-ours-8 = Confirmation
stages-ours-9 = Closing of service
stages-ours-10 = Care
